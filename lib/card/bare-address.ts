/** An address without what tells most of a reader: query and fragment, and a user's name and password. */
export function bareAddress(href: string): string {
  const { protocol, host, pathname } = new URL(href);
  return `${protocol}//${host}${pathname}`;
}
