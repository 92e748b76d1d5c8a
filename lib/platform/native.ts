/**
 * The door to the browser API for scripts in pages. There every byte is paid on every page, so they take the
 * browser's own object instead of the polyfill: what they need (`runtime.sendMessage` with promises,
 * `onMessage` with `sendResponse`) is alike in Chromium and Firefox.
 */
export interface NativeSender {
  readonly id?: string;
  readonly url?: string;
}

type Listener = (incoming: unknown, sender: NativeSender, sendResponse: (answer: unknown) => void) => boolean;

interface NativeRuntime {
  /** Undefined once the extension was reloaded, updated or removed under a running page. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  getManifest(): { readonly version: string };
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface NativeGlobal {
  readonly browser?: { readonly runtime?: NativeRuntime };
  readonly chrome?: { readonly runtime?: NativeRuntime };
}

const native = globalThis as NativeGlobal;

/** The runtime, or undefined where this script outlived its extension. */
export function liveRuntime(): NativeRuntime | undefined {
  const runtime = (native.browser ?? native.chrome)?.runtime;
  return runtime?.id === undefined ? undefined : runtime;
}

/** True if a message comes from the extension itself: its background or one of its pages. */
export const isFromExtension = (sender: NativeSender): boolean => sender.id === liveRuntime()?.id;

/** Listens for messages until `signal` aborts. The listener answers at once or later through `sendResponse`. */
export function listen(listener: Listener, signal: AbortSignal): void {
  const onMessage = liveRuntime()?.onMessage;
  if (onMessage === undefined || signal.aborted) return;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}
