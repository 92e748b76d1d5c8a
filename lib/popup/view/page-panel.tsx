/** This page and this site: switches, what was found, search, and what the index is. */
import type { JSX } from 'preact';
import type { PopupActions } from '#lib/popup/actions.ts';
import { holdsBackMarks } from '#lib/popup/held-back.ts';
import { reportOn } from '#lib/popup/report.ts';
import type { Ground, PopupState } from '#lib/popup/state.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { Switch } from '#lib/ui/switch.tsx';
import { FoundList } from './found-list.tsx';
import { Hits } from './hits.tsx';
import { IndexFoot } from './index-foot.tsx';
import { IndexNotices } from './index-notices.tsx';
import { Notice } from './notice.tsx';
import { SearchField } from './search-field.tsx';
import { SiteSwitches } from './site-switches.tsx';
import { Trouble } from './trouble.tsx';

interface PagePanelProps {
  readonly state: PopupState;
  readonly ground: Ground;
  readonly actions: PopupActions;
  readonly now: number;
  readonly locale: string;
}

export function PagePanel({ state, ground, actions, now, locale }: PagePanelProps): JSX.Element {
  const { address, page, query, hits, found } = state;
  const { settings, access, library } = ground;
  const packs = (library?.packs ?? []).filter(({ enabled }) => enabled);
  const report = reportOn({ address, settings, access, page });
  return (
    <>
      <header class="masthead">
        <h1>{STRINGS.product}</h1>
        <Switch
          id="everywhere"
          label="Everywhere"
          on={settings.on}
          onSwitch={(on) => void actions.change({ on })}
        />
      </header>
      {address.kind === 'web' && settings.on && (
        <SiteSwitches address={address} settings={settings} report={report} actions={actions}>
          {(settings.sitesPrivate.includes(address.site) || holdsBackMarks(found, packs)) && (
            <Switch
              id="private-here"
              label="Mark names of private packs on this site"
              note="the site’s own scripts could see them"
              on={settings.sitesPrivate.includes(address.site)}
              onSwitch={(on) => void actions.allowPrivate(on)}
            />
          )}
        </SiteSwitches>
      )}
      {report.is === 'silent' && report.why !== 'off-page' && (
        <Notice report={report} address={address} actions={actions} />
      )}
      <Trouble trouble={state.trouble} />
      <SearchField query={query} hits={hits} actions={actions} />
      <main class={query.trim() === '' ? 'scroll' : 'scroll searching'}>
        {query.trim() !== '' && (
          <Hits
            query={query}
            hits={hits}
            found={found}
            severalPacks={packs.length > 1}
            onOpen={(entity) => void actions.openCard(entity)}
          />
        )}
        {query.trim() === '' && report.is === 'annotated' && (
          <FoundList
            found={found}
            reading={report.reading}
            packs={packs}
            onChoose={({ id, quiet }) => void (quiet ? actions.openCard(id) : actions.show(id))}
          />
        )}
      </main>
      {library !== undefined && <IndexNotices library={library} actions={actions} />}
      <IndexFoot
        packs={packs}
        feeds={library?.feeds ?? []}
        updating={state.updating}
        actions={actions}
        now={now}
        locale={locale}
      />
    </>
  );
}
