/** What kind of address a tab shows, as far as a reader needs to know why it cannot be annotated. */
import { siteOf } from '#lib/settings/site.ts';

/** Browsers by their engine: those of one engine keep extensions away from the same sites. */
export type Browser = 'chromium' | 'firefox';

export type Address =
  | {
      readonly kind: 'web';
      readonly site: string;
      readonly url: string;
      /** True for an address that browsers open in a document viewer of their own. */
      readonly isDocument: boolean;
    }
  /** The browser's own pages, and those of extensions. */
  | { readonly kind: 'browser-page' }
  /** Sites from which this browser keeps every extension away: its shop, and in Firefox other sites of its maker. */
  | { readonly kind: 'closed-site' }
  | { readonly kind: 'file' };

/**
 * Rows: host, and the path under which no extension is let in. Chromium: the shops of Chrome and Edge.
 * Firefox: the default of its preference `extensions.webextensions.restrictedDomains`.
 */
const CLOSED_SITES: Readonly<Record<Browser, readonly { readonly host: string; readonly path: string }[]>> = {
  chromium: [
    { host: 'chromewebstore.google.com', path: '/' },
    { host: 'chrome.google.com', path: '/webstore' },
    { host: 'microsoftedge.microsoft.com', path: '/addons' },
  ],
  firefox: [
    'accounts-static.cdn.mozilla.net',
    'accounts.firefox.com',
    'addons.cdn.mozilla.net',
    'addons.mozilla.org',
    'api.accounts.firefox.com',
    'content.cdn.mozilla.net',
    'discovery.addons.mozilla.org',
    'oauth.accounts.firefox.com',
    'profile.accounts.firefox.com',
    'support.mozilla.org',
    'sync.services.mozilla.com',
  ].map((host) => ({ host, path: '/' })),
};

/** `url`: the tab's address; undefined where the browser does not tell it, which it does for its own pages. */
export function addressOf(url: string | undefined, browser: Browser): Address {
  if (url === undefined) return { kind: 'browser-page' };
  if (url.startsWith('file:')) return { kind: 'file' };
  const site = siteOf(url);
  if (site === undefined) return { kind: 'browser-page' };
  const { hostname, pathname } = new URL(url);
  if (CLOSED_SITES[browser].some(({ host, path }) => hostname === host && isUnder(pathname, path))) {
    return { kind: 'closed-site' };
  }
  return { kind: 'web', site, url, isDocument: /\.pdf$/iu.test(pathname) };
}

const isUnder = (pathname: string, path: string): boolean =>
  path === '/' || pathname === path || pathname.startsWith(`${path}/`);
