/** Contenders as one string each, to be evaluated in a page: modules bundled by the bundler that builds the extension. */
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'contenders');

interface Bundler {
  build(options: object): Promise<unknown>;
}

/** As far as it is read of what the bundler answers. */
interface Output {
  readonly output: readonly { readonly code: string }[];
}

/**
 * The script of `contenders/<name>.ts`, minified as the extension is.
 * @throws {Error} if it cannot be bundled
 */
export async function bundled(name: string): Promise<string> {
  // WXT brings it; it is no dependency of our own.
  const { build }: Bundler = await import(import.meta.resolve('vite'));
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome137',
      lib: { entry: join(FOLDER, `${name}.ts`), formats: ['iife'], name: 'contender' },
    },
  })) as readonly Output[];
  const code = built?.output[0]?.code;
  if (code === undefined) throw new Error(`contenders/${name}.ts was not bundled.`);
  return code;
}
