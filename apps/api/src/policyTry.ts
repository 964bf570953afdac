import { parseArgs } from 'node:util';
import { LOCALES, policyNameSchema } from '@rectoverso/core/contract';
import { policyNamed } from '@rectoverso/core/node';
import { compareJudgements } from './policy/compareJudgements.ts';
import { comparisonInWords } from './policy/comparisonInWords.ts';
import { loadPolicy } from './policy/loadPolicy.ts';
import { loadTrials } from './policy/loadTrials.ts';

const USAGE = `npm run policy:try -- POLICY CASES [--in-force standard] [--keep REPORTS.jsonl] [--json] [--lang fr]

What would move if POLICY were in force: which cases change advice, and which finding moves them.
POLICY  the name of a policy that comes along, or a JSON file like those in packages/core/src/policies
CASES   cases to check first (cases.jsonl, or truth.jsonl of drawn specimens, or a folder that holds one), or reports
        made before, under the policy in force (what check --batch or --keep wrote, or a folder of such files)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'in-force': { type: 'string', default: 'standard' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'fr' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [policy, cases] = positionals;
if (values.help || !policy || !cases) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

try {
  const inForce = policyNameSchema.safeParse(values['in-force']);
  if (!inForce.success) throw new Error(`Expected --in-force to be one of ${policyNameSchema.options.join(', ')}`);
  const to = await loadPolicy(policy);
  const trials = await loadTrials(cases, { inForce: inForce.data, keep: values.keep });
  const comparison = compareJudgements(trials, policyNamed(inForce.data), to);
  const locale = LOCALES.find((known) => known === values.lang) ?? 'fr';
  console.log(values.json ? JSON.stringify(comparison, null, 2) : comparisonInWords(comparison, locale));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
