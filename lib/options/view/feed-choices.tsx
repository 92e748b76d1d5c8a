import type { JSX } from 'preact';
import type { FeedView } from '#lib/library/view.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { everyInWords, INTERVALS } from '#lib/options/words.ts';
import { Switch } from '#lib/ui/switch.tsx';

interface FeedChoicesProps {
  readonly feed: FeedView;
  readonly actions: OptionsActions;
}

/** How often a feed is asked, and whether it installs by itself. */
export function FeedChoices({ feed, actions }: FeedChoicesProps): JSX.Element {
  const { every, auto, title } = feed;
  const known = INTERVALS.some((interval) => interval.every === every);
  const options = known ? INTERVALS : [{ every, label: everyInWords(every) }, ...INTERVALS];
  const id = `every-${feed.feed}`;
  return (
    <div class="feed-choices">
      <Switch
        id={`auto-${feed.feed}`}
        label={
          <>
            Installs by itself<span class="spoken">: {title}</span>
          </>
        }
        note={
          auto
            ? 'What is new is installed, unless it changes more than a fifth or is a further pack: then it waits for you.'
            : 'What is new waits for you.'
        }
        on={auto}
        onSwitch={(on) => void actions.tuneFeed(feed, { auto: on })}
      />
      <p class="field-row">
        <label for={id}>
          Checked<span class="spoken">: {title}</span>
        </label>
        <select
          id={id}
          value={String(every)}
          onChange={(event) => void actions.tuneFeed(feed, { every: Number(event.currentTarget.value) })}
        >
          {options.map((option) => (
            <option key={option.every} value={String(option.every)}>
              {option.label}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
