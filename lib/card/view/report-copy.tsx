import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '#lib/card/copy-text.ts';
import { scrollToEnd } from '#lib/card/scroll-inside.ts';
import { WHY } from '#lib/card/why-strings.ts';

type Copying = 'not-yet' | 'copied' | 'refused';

/** Puts a report on the clipboard, by a press; where the browser refuses, lays it out selected, to be copied by hand. */
export function ReportCopy({ text }: { readonly text: string }): JSX.Element {
  const [copying, setCopying] = useState<Copying>('not-yet');
  const copy = async (): Promise<void> => {
    // Said anew each time, so that a second press is answered too.
    setCopying('not-yet');
    const { ok } = await copyText(text);
    setCopying(ok ? 'copied' : 'refused');
  };
  return (
    <div class="report">
      <p class="why-note" id="card-report-holds">
        {WHY.copies}
      </p>
      <button
        type="button"
        class="button second"
        aria-describedby="card-report-holds"
        onClick={() => void copy()}
      >
        {WHY.copy}
      </button>{' '}
      <span class="copied" role="status">
        {copying === 'copied' && WHY.copied}
        {copying === 'refused' && WHY.copyByHand}
      </span>
      {copying === 'refused' && <SelectedText text={text} />}
    </div>
  );
}

/** The report in a field of its own, all of it selected. */
function SelectedText({ text }: { readonly text: string }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.focus({ preventScroll: true });
    field.current.select();
    scrollToEnd(field.current);
  }, []);
  return <textarea ref={field} class="report-text" readOnly rows={6} aria-label={WHY.report} value={text} />;
}
