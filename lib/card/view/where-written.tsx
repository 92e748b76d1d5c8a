import { Fragment, type JSX } from 'preact';
import type { Written } from '#lib/facts/entity-detail.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { OutsideLink } from '#lib/ui/outside-link.tsx';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import type { Reading } from './reading.ts';

interface WhereWrittenProps {
  /** Where the entity itself is written. */
  readonly places: readonly Written[];
  readonly reading: Reading;
}

/** Each source once: publisher, title, day; under it the paragraphs, and a few words by which each is found. */
export function WhereWritten({ places, reading }: WhereWrittenProps): JSX.Element | null {
  if (places.length === 0) return null;
  const sources = [...Map.groupBy(places, ({ source }) => source)];
  return (
    <section class="where-written">
      <h3 class="overline">{STRINGS.whereWritten}</h3>
      <ul>
        {sources.map(([id, inSource]) => (
          <li key={id}>
            <Source written={inSource[0]} reading={reading} />
            {inSource.map((written, index) => (
              <Paragraph key={written.paragraph} written={written} isFirst={index === 0} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({
  written,
  reading,
}: {
  readonly written: Written | undefined;
  readonly reading: Reading;
}): JSX.Element | null {
  if (written === undefined) return null;
  return (
    <>
      <b>
        <PackText text={written.publisher.name} />
      </b>
      {written.title !== undefined && (
        <>
          ,{' '}
          <cite>
            <OutsideLink url={written.url}>
              <PackText text={written.title} />
            </OutsideLink>
          </cite>
        </>
      )}
      , <time dateTime={written.published}>{dateInWords(written.published, reading.locale)}</time>
    </>
  );
}

function Paragraph({
  written,
  isFirst,
}: {
  readonly written: Written;
  readonly isFirst: boolean;
}): JSX.Element {
  return (
    <>
      {isFirst ? ', ' : '; '}
      {STRINGS.paragraphSpoken(written.paragraph)}:{' '}
      {written.anchors.map((anchor, index) => (
        <Fragment key={anchor}>
          {index > 0 && ', '}
          <q>
            <PackText text={anchor} />
          </q>
        </Fragment>
      ))}
    </>
  );
}
