/** A news page of our own, with marks and the real card over it. */
import type { JSX } from 'preact';
import { render } from 'preact';
import { createCardController } from '#lib/card/card-controller.ts';
import type { Mark } from '#lib/card/mark.ts';
import { success } from '#lib/messages/result.ts';
import { TYPICAL } from './fixtures.ts';
import { realDetail } from './real.ts';

interface PageMark extends Mark {
  readonly element: Element;
}

/** Puts the article on the stage and opens cards over its marks. */
export function showArticle(stage: Element): void {
  render(<Article />, stage);
  const marks = new Map([...stage.querySelectorAll('.mark')].map((element) => [element, markOf(element)]));
  createCardController({
    hit: (x, y) => {
      const element = document.elementFromPoint(x, y)?.closest('.mark');
      return (element && marks.get(element)) ?? null;
    },
    lines: (mark: PageMark) => [...mark.element.getClientRects()],
    element: (mark: PageMark) => mark.element,
    detail: async (id) => success(id === 'port-aldren' ? TYPICAL : realDetail(id)),
    pageDate: () => null,
    locale: 'en-AU',
    signal: new AbortController().signal,
  });
}

function markOf(element: Element): PageMark {
  const id = element.getAttribute('data-entity') ?? '';
  return { element, senses: [{ id, name: element.textContent ?? id, kind: 'place' }] };
}

function Article(): JSX.Element {
  return (
    <article class="article">
      <h1>Rail town waits as both sides claim the crossing</h1>
      <p>
        By Friday evening few trains still ran to <Name id="kupyansk">Kupyansk</Name>, where shopkeepers had
        begun to board their windows and the last bus left half empty. Nobody on the platform would say who
        was in charge.
      </p>
      <p>
        Analysts at the <Name id="isw">Institute for the Study of War</Name> were asked again what comes next,
        and engineers of <Name id="energoatom">Energoatom</Name> counted litres of diesel in a hall without
        light. In the capital <Name id="zelensky">the president</Name> spoke for nine minutes.
      </p>
      <p>
        Far to the north the gates of <Name id="port-aldren">Port Aldren</Name> stayed shut for another night,
        and the grain with them. The <Name id="ukrainian-forces">Ukrainian forces</Name> gave no numbers. A
        soldier who had walked for a day said that he had seen rain, a dog, and a great many empty houses.
      </p>
      <p>
        The wind turned before dawn. Radios on the quay carried the same four bars of music until the
        batteries failed, and then there was only the sound of the water against the steps.
      </p>
    </article>
  );
}

function Name({ id, children }: { readonly id: string; readonly children: string }): JSX.Element {
  return (
    <span class="mark" data-entity={id}>
      {children}
    </span>
  );
}
