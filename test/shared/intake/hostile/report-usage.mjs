/** Loaded before the command line: writes to the file that `AIRSIDE_USAGE` names what the process has used at its end. */
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { ms: (userCPUTime + systemCPUTime) / 1000, megabytes: (ownKilobytes() ?? maxRSS) / 1024 };
  writeFileSync(process.env.AIRSIDE_USAGE, JSON.stringify(usage));
});

/** Linux counts what the parent had when it began this process into `maxRSS`, but not into this. */
function ownKilobytes() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes);
  } catch {
    return null;
  }
}
