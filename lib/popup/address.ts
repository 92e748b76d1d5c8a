/** What kind of address a tab shows, as far as a reader needs to know why it cannot be annotated. */
import { siteOf } from '#lib/settings/site.ts';

export type Address =
  | { readonly kind: 'web'; readonly site: string; readonly url: string }
  /** The browser's own pages, and those of extensions. */
  | { readonly kind: 'browser-page' }
  /** Sites from which browsers keep every extension away: the shops extensions come from. */
  | { readonly kind: 'shop' }
  | { readonly kind: 'file' };

/** Rows: host, and the path under which no extension is let in; one shop of each browser. */
const SHOPS: readonly { readonly host: string; readonly path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
];

/** `url`: the tab's address; undefined where the browser does not tell it, which it does for its own pages. */
export function addressOf(url: string | undefined): Address {
  if (url === undefined) return { kind: 'browser-page' };
  if (url.startsWith('file:')) return { kind: 'file' };
  const site = siteOf(url);
  if (site === undefined) return { kind: 'browser-page' };
  const { hostname, pathname } = new URL(url);
  if (SHOPS.some(({ host, path }) => hostname === host && pathname.startsWith(path))) return { kind: 'shop' };
  return { kind: 'web', site, url };
}
