/** The one file of Readability that the gate needs; the package's own types cover its main entry only. */
declare module '@mozilla/readability/Readability-readerable.js' {
  import type { isProbablyReaderable } from '@mozilla/readability';

  const isReaderable: typeof isProbablyReaderable;
  export default isReaderable;
}
