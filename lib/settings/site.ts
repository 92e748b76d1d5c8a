/** A site, as the reader means it: the host without a leading "www.". */
export function siteOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\./u, '');
}

/** A numeric address (IPv4, or IPv6 in brackets): it has no "www." form, and browsers refuse a pattern with one. */
const NUMERIC_HOST = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/u;

/** Match patterns of a site for script registration: the host itself and its "www." form, any scheme and port. */
export const patternsOf = (site: string): string[] =>
  NUMERIC_HOST.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];

/** Every page on the web: http and https only, so that files and browser pages are out of reach. */
export const WEB_PATTERNS: readonly string[] = ['http://*/*', 'https://*/*'];
