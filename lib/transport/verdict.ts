/** What the status of an answer means, before anything of its body is read. */
import { parseRetryAfter } from '#lib/feed/schedule.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';

/** What remains after the status: a body to be read, or news that there is none. */
export type Verdict = Outcome<'body' | 'unchanged'>;

/**
 * @param conditional the request named a version that the reader has; only then can there be nothing new
 * @param now milliseconds since 1970, for waits that are given in seconds
 */
export function verdictOn(response: Response, conditional: boolean, now: number): Verdict {
  const { status, type } = response;
  if (status === 200) return { ok: true, value: 'body' };
  if (status === 304 && conditional) return { ok: true, value: 'unchanged' };
  if (type === 'opaqueredirect' || isRedirect(status)) return trouble('redirected');
  if (status === 404 || status === 410) return trouble('not-there', `HTTP ${status}`);
  if (status === 429 || status === 503) return busy(status, response.headers.get('Retry-After'), now);
  return trouble('refused-by-host', `HTTP ${status}`);
}

const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304;

function busy(status: number, header: string | null, now: number): Outcome<never> {
  const until = parseRetryAfter(header, now);
  const detail = `HTTP ${status}`;
  if (until === undefined) return trouble('busy', detail);
  // To the second, and not sooner than the host said.
  const retryAt = `${new Date(Math.ceil(until / 1000) * 1000).toISOString().slice(0, 19)}Z`;
  return { ok: false, trouble: { why: 'busy', detail, retryAt } };
}
