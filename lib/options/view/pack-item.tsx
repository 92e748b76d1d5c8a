import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { QUESTIONS } from '#lib/options/words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { Switch } from '#lib/ui/switch.tsx';
import { OrderButtons, type Position } from './order-buttons.tsx';
import { PackChoices } from './pack-choices.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Surroundings } from './surroundings.ts';
import { TwoSteps } from './two-steps.tsx';
import { useHome } from './use-home.ts';
import { PackTrouble, Waiting } from './waiting.tsx';

interface PackItemProps {
  readonly pack: PackView;
  readonly position: Position;
  readonly around: Surroundings;
}

export function PackItem({ pack, position, around }: PackItemProps): JSX.Element {
  const { id, title, enabled } = pack;
  const { actions } = around;
  const heading = `pack-${id}`;
  const home = useHome();
  return (
    <li class="entry" aria-labelledby={heading} data-off={enabled ? undefined : ''}>
      <div class="entry-head">
        <h3 id={heading} ref={home} tabIndex={-1}>
          <PackText text={title} />
        </h3>
        {position.count > 1 && <OrderButtons pack={pack} position={position} actions={actions} />}
        <Switch
          id={`in-use-${id}`}
          label={
            <>
              <span class="spoken">{title}: </span>in use
            </>
          }
          on={enabled}
          onSwitch={(on) => void actions.setPack(id, { enabled: on })}
        />
      </div>
      <PackFacts pack={pack} now={around.now} locale={around.locale} />
      {pack.trouble !== undefined && <PackTrouble trouble={pack.trouble} />}
      {pack.pending !== undefined && <Waiting pack={pack} pending={pack.pending} around={around} />}
      <PackDeeds pack={pack} around={around} />
      <PackChoices pack={pack} actions={actions} />
    </li>
  );
}

function PackDeeds({
  pack,
  around,
}: {
  readonly pack: PackView;
  readonly around: Surroundings;
}): JSX.Element {
  const { id, undoTo, from } = pack;
  const { actions, busy } = around;
  return (
    <div class="deeds">
      <PlaceLink to={{ at: 'pack', pack: id }} actions={actions}>
        Browse<span class="spoken"> {pack.title}</span>
      </PlaceLink>
      {undoTo !== undefined && (
        <>
          <PlaceLink to={{ at: 'difference', pack: id, of: 'previous' }} actions={actions}>
            What changed<span class="spoken"> in {pack.title}</span>
          </PlaceLink>
          <button
            class="button"
            type="button"
            aria-disabled={busy}
            onClick={() => void actions.changePack(id, 'undo')}
          >
            Back to version {undoTo}
            <span class="spoken"> of {pack.title}</span>
          </button>
        </>
      )}
      <button class="button" type="button" onClick={() => void actions.exportPack(id)}>
        Export<span class="spoken"> {pack.title}</span>
      </button>
      {from !== 'extension' && (
        <TwoSteps
          label="Remove"
          question={QUESTIONS.remove(pack)}
          ways={[{ label: 'Remove', onChoose: () => void actions.changePack(id, 'remove') }]}
          keep="Keep it"
        />
      )}
    </div>
  );
}
