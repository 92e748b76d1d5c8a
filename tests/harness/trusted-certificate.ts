/** One certificate for every server of a test process, and trusted by that process alone. */
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Certificate, makeCertificate } from '#cli/serve/certificate.ts';

let made: Promise<Certificate> | undefined;

/** The certificate. From then on `fetch` in this process accepts servers that use it; other processes do not. */
export function trustedCertificate(): Promise<Certificate> {
  made ??= makeCertificate().then((certificate) => {
    setDefaultCACertificates([...getCACertificates('default'), certificate.cert]);
    return certificate;
  });
  return made;
}
