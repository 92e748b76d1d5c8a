/** Bringing a browser where none is installed. Whatever is brought is announced in one line first. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True where packages can be installed without asking anybody: root on Debian, Ubuntu or a relative. */
export function canUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  } catch {
    return false;
  }
}

/** Installs the first of these packages that apt has. True if one was installed. */
export function installWithApt(packages: readonly string[], what: string): boolean {
  announce(
    `No ${what} found: installing ${packages.join(' or ')} with apt-get (we are root on Debian or Ubuntu) …`,
  );
  quietly('apt-get', ['update']);
  return packages.some((name) => quietly('apt-get', ['install', '-y', name]));
}

/** Runs a downloader that comes with this project's own packages. True if it succeeded; if not, the caller says so. */
export function download(script: string, args: readonly string[], what: string): boolean {
  announce(`No ${what} found: downloading one, which can take some minutes …`);
  return spawnSync(process.execPath, [script, ...args], { stdio: 'ignore' }).status === 0;
}

function quietly(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function announce(line: string): void {
  console.error(line);
}
