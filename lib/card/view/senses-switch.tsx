import type { JSX } from 'preact';
import type { MarkSense } from '#lib/paint/mark.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface SensesSwitchProps {
  readonly senses: readonly MarkSense[];
  /** Reference of the sense that is chosen. */
  readonly chosen: string;
  onChoose(id: string): void;
}

/** Where one name has several bearers: which of them is meant. Nothing where there is only one. */
export function SensesSwitch({ senses, chosen, onChoose }: SensesSwitchProps): JSX.Element | null {
  if (senses.length < 2) return null;
  return (
    <fieldset class="senses" aria-label={STRINGS.whichOne}>
      {senses.map(({ id, name, kind }) => (
        <button
          type="button"
          key={id}
          class="button sense"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          <PackText text={name} /> <span class="sense-kind">{STRINGS.kind(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
