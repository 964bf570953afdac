import type { SideReport } from '@rectoverso/core/contract';
import type { Choice } from '../../controller/state.ts';
import { MarkedPicture } from '../../preview/MarkedPicture.tsx';
import { usePicture } from '../../preview/usePicture.ts';
import { useTexts } from '../texts.tsx';
import { numberRegions } from './numberRegions.ts';

/** The picture that was sent from this page, with what its report points at drawn on it. */
export function SentPicture({ choice, report }: { choice: Choice; report: SideReport | null }) {
  const { say } = useTexts();
  const shown = usePicture(choice, choice.edits.page);
  if (shown.status !== 'open') return null;
  const numbers = numberRegions(report, choice);
  const zones = [...numbers.values()].join(', ');
  return (
    <figure className="rv-figure">
      <MarkedPicture
        picture={shown.picture}
        edits={choice.edits}
        regions={[...numbers].map(([{ region }, number]) => ({ number, region: region ?? [] }))}
        label={zones ? say('refused.pictureZones', { zones }) : say('refused.picture')}
      />
      {zones && <figcaption className="rv-fine">{say('refused.zones')}</figcaption>}
    </figure>
  );
}
