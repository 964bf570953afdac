import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in which the kernel counts processor time (`man 5 proc`); every Linux that Node runs on says 100. */
const TICKS_PER_SECOND = 100;
/** Fields of `/proc/PID/stat` behind the name of the program, which ends in the last parenthesis. */
const FIELD = { parent: 1, childrenUser: 13, childrenSystem: 14 };

/** ms of processor time of this process with all its threads, and of all its children that have ended. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  const fields = statOf('self');
  const ticks = Number(fields[FIELD.childrenUser]) + Number(fields[FIELD.childrenSystem]);
  return (user + system) / 1000 + (1000 * ticks) / TICKS_PER_SECOND;
}

/** Resident memory now, bytes: of this process, and of all processes that it and its children started. */
export function residentBytes(): { own: number; children: number } {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)] as const));
  const isChild = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === process.pid || (parent !== undefined && parent > 1 && isChild(parent));
  };
  const children = [...parents.keys()].filter(isChild);
  return { own: resident('self'), children: children.reduce((sum, pid) => sum + resident(String(pid)), 0) };
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(String(pid))[FIELD.parent]);
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

function resident(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function statOf(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
