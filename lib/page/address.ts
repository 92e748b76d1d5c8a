/** Notices that a single-page application shows another page under the same document. */

export interface AddressWatch {
  /** Compares the address now; to be called when the document changed, as some routers change it without an event. */
  check(): void;
  /** Listens (again): `document.open()` removes every listener of the document and its window. */
  listen(): void;
}

/** The part of an address that names a page: without the fragment, unless a router keeps the path there (#/…, #!…). */
export function pageAddress(href: string): string {
  const hash = href.indexOf('#');
  if (hash < 0 || /^#!?\//u.test(href.slice(hash))) return href;
  return href.slice(0, hash);
}

/** Calls `onChange` with the full address after each change of the page's address, until the signal aborts. */
export function watchAddress(
  document: Document,
  signal: AbortSignal,
  onChange: (url: string) => void,
): AddressWatch {
  const view = document.defaultView;
  let address = pageAddress(document.URL);
  const check = (): void => {
    const now = pageAddress(document.URL);
    if (now === address || signal.aborted) return;
    address = now;
    onChange(document.URL);
  };
  const listen = (): void => {
    if (view === null) return;
    view.addEventListener('popstate', check, { signal });
    view.addEventListener('hashchange', check, { signal });
    // Newer than some browsers we serve: Firefox has it from 147 on.
    const navigation: Navigation | undefined = view.navigation;
    navigation?.addEventListener('currententrychange', check, { signal });
  };
  listen();
  return { check, listen };
}
