/** Times and sizes of transport, each argued. Times in milliseconds, sizes in bytes. */
export const TRANSPORT_LIMITS = {
  /** Without one byte for this long a host is stalled: a phone that changes cells is back within ten seconds. */
  stall: 30_000,
  /** For one answer in all: 64 MB over 1 Mbit/s take nine minutes. A host that drips a byte at a time ends here. */
  total: 10 * 60_000,
  /**
   * Fed to the decompressor at a time. It unpacks what it is fed before anyone can stop it, and gzip packs at most
   * 1,032 to 1: what it may make beyond a cap stays near 4 MB.
   */
  gzipPiece: 4 * 1024,
  /** An entity tag that is kept and sent back: hosts use hashes and times, 64 characters; a longer one is dropped. */
  etag: 128,
} as const;

export type TransportLimits = { readonly [name in keyof typeof TRANSPORT_LIMITS]: number };
