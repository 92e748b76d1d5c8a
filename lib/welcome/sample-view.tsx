import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CardView } from '#lib/card/view/card-view.tsx';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import { miniatureOf } from './miniature.ts';
import type { WelcomePorts } from './ports.ts';
import { FIRST_SHOWN, LEGEND, SAMPLE, SAMPLE_PACK } from './sample.ts';
import { usePaintedMarks } from './use-painted-marks.ts';
import { WORDS } from './words.ts';

/** A line of news with marks, and under it the card of the name that is chosen: the real one, cut short at first. */
export function Sample({ ports }: { readonly ports: WelcomePorts }): JSX.Element {
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [whole, setWhole] = useState(false);
  const detail = useDetail(ports, shown);
  const marks = usePaintedMarks();
  return (
    <div ref={marks}>
      <p class="line">
        {SAMPLE.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <button
              key={part.entity}
              class="mark"
              data-look={part.look}
              type="button"
              aria-pressed={part.entity === shown}
              onPointerEnter={() => setShown(part.entity)}
              onClick={() => setShown(part.entity)}
            >
              {part.text}
            </button>
          ),
        )}
      </p>
      {detail !== undefined && (
        <section class={whole ? 'card whole' : 'card'} aria-labelledby="sample-heading">
          <CardView
            details={[whole ? detail : miniatureOf(detail)]}
            now={ports.now()}
            pageDate={null}
            locale={ports.locale()}
            headingId="sample-heading"
            actions={
              <button class="button" type="button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
                {whole ? WORDS.lessOfCard : WORDS.moreOfCard}
              </button>
            }
          />
        </section>
      )}
      <ul class="legend">
        {LEGEND.map(({ look, says }) => (
          <li key={look}>
            <span data-look={look}>{says}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The facts of one entity; those shown before stay until the next have come. */
function useDetail(ports: WelcomePorts, entity: string): EntityDetail | undefined {
  const [detail, setDetail] = useState<EntityDetail>();
  useEffect(() => {
    let wanted = true;
    void ports.detail([refOf(SAMPLE_PACK, entity)]).then((answer) => {
      if (wanted && answer.ok) setDetail(answer.value[0]);
    });
    return () => {
      wanted = false;
    };
  }, [ports, entity]);
  return detail;
}
