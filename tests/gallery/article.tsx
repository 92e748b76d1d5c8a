/** A news page of our own, with marks and the real card over it. */
import type { JSX } from 'preact';
import { render } from 'preact';
import { CARD_CODE } from '#lib/card/card-code.ts';
import { createCardController } from '#lib/card/card-controller.ts';
import type { Mark } from '#lib/card/mark.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { entityOfRef, refOf } from '#lib/facts/entity-ref.ts';
import { success } from '#lib/messages/result.ts';
import { AT_ALDREN, OF_SEVERAL } from './explanations.ts';
import { TYPICAL } from './fixtures.ts';
import { BUNDLED, realDetail } from './real.ts';
import { REGISTERED, TRADED } from './several.ts';

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
    why: {
      whereabouts: () => AT_ALDREN,
      explain: async () => success({ packs: OF_SEVERAL }),
    },
    detail: async (entities) => success(entities.map(detailOf)),
    code: async () => success({ ...CARD_CODE, pageDate: () => null }),
    locale: 'en-AU',
    signal: new AbortController().signal,
  });
}

const INVENTED = [TYPICAL, REGISTERED, TRADED];

function detailOf(ref: string): EntityDetail {
  return (
    INVENTED.find(({ pack, entity }) => refOf(pack.id, entity.id) === ref) ?? realDetail(entityOfRef(ref))
  );
}

/** The harbour is known to as many packs as the element says; every other name to the bundled one. */
function markOf(element: Element): PageMark {
  const id = element.getAttribute('data-entity') ?? '';
  const name = element.textContent ?? id;
  const packs = Number(element.getAttribute('data-packs'));
  const [first, ...others] = INVENTED.slice(0, packs).map(({ pack, entity }) => ({
    id: refOf(pack.id, entity.id),
    name: entity.name,
    kind: entity.kind,
  }));
  const sense = first ?? { id: refOf(BUNDLED, id), name, kind: 'place' as const };
  return { element, senses: [sense, ...others] };
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
        Far to the north the gates of{' '}
        <Name id="port-aldren" packs={2}>
          Port Aldren
        </Name>{' '}
        stayed shut for another night, and the grain with them. The{' '}
        <Name id="ukrainian-forces">Ukrainian forces</Name> gave no numbers. A soldier who had walked for a
        day said that he had seen rain, a dog, and a great many empty houses.
      </p>
      <p>
        The wind turned before dawn at{' '}
        <Name id="aldren" packs={3}>
          Aldren
        </Name>
        . Radios on the quay carried the same four bars of music until the batteries failed, and then there
        was only the sound of the water against the steps.
      </p>
    </article>
  );
}

interface NameProps {
  readonly id: string;
  readonly packs?: number;
  readonly children: string;
}

function Name({ id, packs = 0, children }: NameProps): JSX.Element {
  return (
    <span class="mark" data-entity={id} data-packs={packs}>
      {children}
    </span>
  );
}
