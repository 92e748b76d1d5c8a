/** The package names its types in a file that TypeScript does not find. */
declare module 'unicode-confusables' {
  /** Each character replaced by the prototype of those that look like it (UTS #39, confusables.txt). */
  export function rectifyConfusion(text: string): string;
}
