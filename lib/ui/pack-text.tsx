import type { JSX } from 'preact';

/**
 * One field supplied by a pack, as plain text and isolated: a name in a right-to-left script cannot reorder the
 * words around it.
 */
export function PackText({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{text}</bdi>;
}
