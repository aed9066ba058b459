import { readFileSync, readdirSync } from 'node:fs';

/** A file of /proc; empty when its process has ended, or where the system has no such folder. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of a process after its name: state, parent, …, as proc(5) counts them from 3. */
const fieldsOf = (pid: string): string[] => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** The processes that this one has started and that still run; none where the system does not tell. */
export function childrenOfOurs(): string[] {
  try {
    return readdirSync('/proc').filter(
      (pid) => /^\d+$/.test(pid) && fieldsOf(pid)[1] === String(process.pid),
    );
  } catch {
    return [];
  }
}

/** CPU milliseconds that our children have used, user and system; the clock of the kernel ticks 100 times a second. */
export const cpuOfChildren = (): number =>
  childrenOfOurs().reduce((sum, pid) => {
    const fields = fieldsOf(pid);
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);

/** Watches the largest memory that any one child has held (VmHWM); `stop` answers megabytes, 0 where it cannot be known. */
export function watchPeak(): { readonly stop: () => number } {
  let most = 0;
  const look = () => {
    for (const pid of childrenOfOurs()) {
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      most = Math.max(most, kilobytes / 1024);
    }
  };
  const timer = setInterval(look, 40);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
