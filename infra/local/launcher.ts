import { readFileSync } from 'node:fs';

const CHECK_MS = 500;

/**
 * Calls `onGone` when the npm that started this process is gone. npm that is killed takes nobody with
 * it, and its host would run on unseen. Started otherwise, for example with nohup, nothing happens.
 */
export function watchLauncher(onGone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const launcher = launchers();
  setInterval(() => {
    if (launchers() !== launcher) onGone();
  }, CHECK_MS).unref();
}

/** The parent, and where that is a shell between npm and us, its parent, too. */
function launchers(): string {
  const { ppid } = process;
  try {
    // `pid (command) state ppid …`; only Linux has it.
    const [, command = '', rest = ''] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8')) ?? [];
    return /^(da|ba)?sh$/.test(command) ? `${ppid} ${rest.split(' ')[1]}` : String(ppid);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return String(ppid);
  }
}
