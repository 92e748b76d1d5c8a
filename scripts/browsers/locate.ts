/** Finding an installed browser: on the PATH, then where the installers of each system put it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly path: string;
  /** As the browser names itself, such as `Chromium 156.0.8078.79`; on Windows, where asking opens a window, its path. */
  readonly label: string;
}

/** What to look for. */
export interface Wanted {
  /** Commands, best first. */
  readonly commands: readonly string[];
  /** Absolute paths by `process.platform`, best first; `%NAME%` stands for an environment variable. */
  readonly places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** Oldest major version the extension runs in. */
  readonly oldest: number;
}

/** An executable that answers, hangs at most this long over its version (ms). Snap's stubs can take seconds. */
const VERSION_TIMEOUT = 15_000;

/** The first browser of these that starts and is new enough, or undefined. */
export function locate(wanted: Wanted): FoundBrowser | undefined {
  const candidates = [...wanted.commands.flatMap(onPath), ...inPlaces(wanted)];
  for (const path of candidates) {
    const found = examine(path, wanted.oldest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The browser at this path if it starts and is at least version `oldest`; undefined for stubs and old ones. */
export function examine(path: string, oldest: number): FoundBrowser | undefined {
  if (!existsSync(path)) return undefined;
  if (process.platform === 'win32') return { path, label: path };
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: VERSION_TIMEOUT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const label = said.trim().split('\n').at(-1) ?? '';
    const major = Number(/(\d+)\.\d/.exec(label)?.[1] ?? 0);
    return major >= oldest ? { path, label: label.replace(/ built on .*/, '') } : undefined;
  } catch {
    return undefined;
  }
}

function onPath(command: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).filter((path) => existsSync(path));
}

function inPlaces({ places }: Wanted): string[] {
  return (places[process.platform] ?? []).map((place) =>
    place.replace(/%([^%]+)%/g, (_, name: string) => process.env[name] ?? `%${name}%`),
  );
}
