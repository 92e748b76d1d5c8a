/**
 * Whether this page is read: the settings say it, unless the reader said otherwise for this page.
 *
 *   settings: allowed │ reader: –       on        off
 *   ──────────────────┼────────────────────────────────
 *   yes               │       reads   reads     silent
 *   no                │       silent  reads     silent
 */
import type { PageState, Silence } from '#lib/messages/message-map.ts';
import type { PageSettings } from '#lib/settings/settings.ts';
import type { Reading } from './reading.ts';

export interface PageSwitch {
  /** The reading that is going on, if one is. */
  readonly reading: Reading | undefined;
  /** What to tell of the page; undefined until the settings are known. */
  state(): PageState | undefined;
  /** Settings arrived or changed. Switching off the site or everything ends what the reader allowed for this page. */
  apply(settings: PageSettings): void;
  /** The reader's word for this page, until it is reloaded. */
  override(on: boolean): void;
  /** The index changed: what is being read is read again, as soon as no card is open. */
  reread(): void;
}

type Start = (marks: PageSettings['marks'], signal: AbortSignal) => Reading;

export function createPageSwitch(start: Start, signal: AbortSignal): PageSwitch {
  let settings: PageSettings | undefined;
  let said: boolean | undefined;
  let reading: Reading | undefined;
  let stop = new AbortController();

  function enforce(): void {
    const wanted = (said ?? settings?.allowed ?? false) && !signal.aborted;
    if (wanted && reading === undefined) {
      stop = new AbortController();
      reading = start(settings?.marks ?? 'first', AbortSignal.any([signal, stop.signal]));
    } else if (!wanted && reading !== undefined) {
      reading = undefined;
      stop.abort();
    }
    if (settings !== undefined) reading?.mark(settings.marks);
  }

  return {
    get reading() {
      return reading;
    },
    state: () =>
      reading?.state() ??
      (settings === undefined && said === undefined
        ? undefined
        : { state: 'silent', why: silence(settings, said) }),
    apply(next) {
      if (said === true && isSwitchedOff(next) && next.silence !== settings?.silence) said = undefined;
      settings = next;
      enforce();
    },
    override(on) {
      said = on;
      enforce();
    },
    reread: () => reading?.reread(),
  };
}

const isSwitchedOff = ({ silence }: PageSettings): boolean =>
  silence === 'off-site' || silence === 'off-everywhere';

const silence = (settings: PageSettings | undefined, said: boolean | undefined): Silence =>
  said === false ? 'off-page' : (settings?.silence ?? 'not-an-article');
