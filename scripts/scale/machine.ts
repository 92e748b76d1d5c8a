/** On what was measured, and when. Names of hosts are nobody's business. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machineLine(now: Date): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return [
    now.toISOString().slice(0, 10),
    `Node ${process.version}`,
    `${availableParallelism()} × ${modelName()}`,
    `${gigabytes} GB`,
    `load ${load.toFixed(1)} at the start`,
  ].join(' · ');
}

/** As the kernel names it; else as Node does. */
function modelName(): string {
  try {
    const model = /^model name\s*:\s*(.+)$/mu.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    if (model !== undefined) return model.trim();
  } catch {
    // No Linux.
  }
  return cpus()[0]?.model.trim() ?? 'unknown processor';
}
