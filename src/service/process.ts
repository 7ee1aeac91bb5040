import { readFileSync } from 'node:fs';
import { systemCode } from '../errors.js';

/**
 * When a process was started, as a text that no other process of this machine shares with the same id; null where the
 * platform does not tell or there is no such living process.
 */
export function startOf(pid: number): string | null {
  try {
    // The name in parentheses may hold anything; the fields after the last one are fixed (proc_pid_stat(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    if (ticks === undefined || state === 'Z' || state === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return `${boot}:${ticks}`;
  } catch {
    return null;
  }
}

const tellsStarts = startOf(process.pid) !== null;

/** Whether the process with this id, started then where that is known, is alive. A killed one is not, reaped or not. */
export function isAlive(pid: number, start: string | null): boolean {
  if (tellsStarts) {
    const found = startOf(pid);
    return found !== null && (start === null || found === start);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
}
