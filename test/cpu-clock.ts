/**
 * CPU time this process has used, in milliseconds. Tests that something is not looked through for minutes measure with it: each
 * test file runs in a process of its own, so a busy machine does not make them fail.
 */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
