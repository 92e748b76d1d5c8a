import type { ComponentChildren, JSX } from 'preact';

interface OutsideLinkProps {
  /** Address supplied by a pack. */
  readonly url: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * A link that leaves our surface: plain https without a user part, opened apart, and telling the other site nothing
 * of where the reader was. Anything else is printed without a link.
 */
export function OutsideLink({ url, children }: OutsideLinkProps): JSX.Element {
  const safe = url === undefined ? null : plainHttps(url);
  if (safe === null) return <>{children}</>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {children}
    </a>
  );
}

/** The address in normal form if it is https without user part, blanks or backslashes; else null. */
export function plainHttps(text: string): string | null {
  if (!text.startsWith('https://') || /[\s\\]/u.test(text)) return null;
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href;
}
