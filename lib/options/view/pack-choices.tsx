import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { Switch } from '#lib/ui/switch.tsx';

interface PackChoicesProps {
  readonly pack: PackView;
  readonly actions: OptionsActions;
}

/** How a pack's names show on pages, folded away: most readers never change it. The summary says what holds. */
export function PackChoices({ pack, actions }: PackChoicesProps): JSX.Element {
  const { id, title, description, licence, muted, private: isPrivate } = pack;
  return (
    <details class="choices">
      <summary>
        On pages: {markingInWords(pack)}
        <span class="spoken">; choices for {title}</span>
      </summary>
      <div class="choices-body">
        <Switch
          id={`muted-${id}`}
          label={
            <>
              Muted<span class="spoken">: {title}</span>
            </>
          }
          note="Its names are found and listed in the popup, not marked."
          on={muted}
          onSwitch={(on) => void actions.setPack(id, { muted: on })}
        />
        <Switch
          id={`private-${id}`}
          label={
            <>
              Private<span class="spoken">: {title}</span>
            </>
          }
          note="Its names are not marked on pages, so that no page can learn of it. The popup lists them, and lets you mark them on sites you trust."
          on={isPrivate}
          onSwitch={(on) => void actions.setPack(id, { private: on })}
        />
        <p class="hint">
          <PackText text={description} /> Licence: <PackText text={licence} />.
        </p>
      </div>
    </details>
  );
}

function markingInWords({ enabled, muted, private: isPrivate }: PackView): string {
  if (!enabled) return 'not looked for';
  if (isPrivate) return 'private, not marked';
  return muted ? 'muted, not marked' : 'names are marked';
}
