import type { JSX } from 'preact';

/** A browser command of ours and the keys it has now. */
export interface Shortcut {
  readonly name: string;
  /** What it does, in the manifest's words. */
  readonly description: string;
  /** As the browser prints them ("Alt+Shift+J"); empty where the reader took them away or another extension has them. */
  readonly keys: string;
}

/** Which keys do what, as the browser has them now. */
export function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): JSX.Element {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ name, description, keys }) => (
        <div key={name}>
          <dt>{description}</dt>
          <dd>{keys === '' ? 'no key' : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
