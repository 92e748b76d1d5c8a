/** What the popup says of the page in front of the reader: annotated, or not, why, and what can be done about it. */
import type { PageState, Silence } from '#lib/messages/message-map.ts';
import type { Result } from '#lib/messages/result.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Address } from './address.ts';

/** Why a page is not annotated: what the page or the settings say, and what the browser says. */
export type Why =
  | Silence
  | Exclude<Address['kind'], 'web'>
  | 'document'
  | 'no-access'
  | 'no-answer'
  | 'refused';

/** What a reader can do about it with one button. */
export type Remedy =
  | 'switch-on-everywhere'
  | 'switch-on-site'
  | 'choose-site'
  | 'annotate-page'
  | 'always-on-site'
  | 'give-access'
  | 'reload';

export type PageReport =
  | { readonly is: 'asked' }
  | {
      readonly is: 'annotated';
      readonly mentions: number;
      readonly entities: number;
      readonly contested: number;
      /** Still reading: counts so far. */
      readonly reading: boolean;
    }
  | { readonly is: 'silent'; readonly why: Why; readonly remedies: readonly Remedy[] };

const REMEDIES: Readonly<Record<Why, readonly Remedy[]>> = {
  'not-an-article': ['annotate-page', 'always-on-site'],
  // The switch for this page stands right there.
  'off-page': [],
  'off-site': ['switch-on-site'],
  'off-everywhere': ['switch-on-everywhere'],
  'not-chosen': ['annotate-page', 'choose-site'],
  'on-click': ['annotate-page', 'always-on-site'],
  'browser-page': [],
  'closed-site': [],
  file: [],
  // Neither asking again nor reloading puts text into a viewer.
  document: [],
  // Opening the popup lends us this one tab, so that a single page can be annotated without lasting access.
  'no-access': ['annotate-page', 'give-access'],
  // A tab that has no script of ours yet; if the browser lets none in, the first remedy finds out.
  'no-answer': ['annotate-page', 'reload'],
  refused: [],
};

type Annotated = Extract<PageState, { state: 'annotated' }>;

const silent = (why: Why): PageReport => ({ is: 'silent', why, remedies: REMEDIES[why] });

/** What is known when the report is made. */
export interface Known {
  readonly address: Address;
  readonly settings: Settings;
  /** Does the browser let us read this address? */
  readonly access: boolean;
  /** The page's own answer; undefined while it has not come. Why `browser`: no script of ours was let in. */
  readonly page: Result<PageState> | undefined;
}

/**
 * The widest reason first: what holds everywhere, then for the address, then for the site, then for the page.
 * What is off stays off; otherwise a page that is annotated says so, because the reader may have asked for it by hand.
 */
export function reportOn(known: Known): PageReport {
  const { address, settings, page } = known;
  if (address.kind !== 'web') return silent(address.kind);
  const silence = pageSettingsFor(settings, address.url)?.silence;
  if (silence === 'off-everywhere' || silence === 'off-site') return silent(silence);
  const said = page?.ok ? page.value : undefined;
  if (said?.state === 'annotated' && !isEmptyDocument(address, said)) return annotated(said);
  if (said?.state === 'silent' && said.why === 'off-page') return silent('off-page');
  const why = whyOfBrowser(known) ?? silence;
  if (why !== undefined) return silent(why);
  if (page === undefined) return { is: 'asked' };
  return silent(said?.state === 'silent' ? said.why : 'no-answer');
}

/** What the browser keeps from us, whatever the settings say. */
function whyOfBrowser({ address, access, page }: Known): Why | undefined {
  if (address.kind === 'web' && address.isDocument) return 'document';
  if (!access) return 'no-access';
  return isRefused(page) ? 'refused' : undefined;
}

/**
 * Chromium lets scripts into its PDF viewer, but the text is not in the page they see: "read, and no known names"
 * would be untrue. A web page whose address only ends like a document's has text and is told from it by its mentions.
 */
const isEmptyDocument = (
  { isDocument }: Extract<Address, { kind: 'web' }>,
  { mentions, reading }: Annotated,
): boolean => isDocument && mentions === 0 && !reading;

/** Did the browser refuse to let a script of ours in, when the reader asked for it? */
const isRefused = (page: Known['page']): boolean => page?.ok === false && page.why === 'browser';

function annotated({ mentions, entities, contested, reading }: Annotated): PageReport {
  return { is: 'annotated', mentions, entities, contested, reading };
}

/**
 * Is the page on its way to another answer? It may still be reading, or a script of ours may be on its way into
 * it: then it does not answer yet, or the script that leaves answers with what held before the last switch.
 */
export function isUnderWay(known: Known): 'reading' | 'arriving' | undefined {
  const report = reportOn(known);
  if (report.is === 'annotated') return report.reading ? 'reading' : undefined;
  const { address, settings, access, page } = known;
  if (address.kind !== 'web' || !access) return undefined;
  const told = pageSettingsFor(settings, address.url);
  if (told?.allowed !== true || page === undefined || isRefused(page)) return undefined;
  if (!page.ok) return 'arriving';
  if (page.value.state === 'annotated' || page.value.why === 'off-page') return undefined;
  return page.value.why !== 'not-an-article' || told.always ? 'arriving' : undefined;
}
