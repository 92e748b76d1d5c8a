#!/usr/bin/env node
// Starts the command line. Plain JavaScript of old, so that any Node can say which Node is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`according-to: needs Node 20.19 or newer, this is ${process.versions.node}\n`);
  process.exit(2);
}
// Run as `npm run cli`, paths are meant from where npm was called, not from the package.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { register } = await import('tsx/esm/api');
// No tsconfig: the one of the directory it is called from is none of ours.
register({ tsconfig: false });
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
