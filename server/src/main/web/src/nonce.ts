import { setNonce } from 'get-nonce';

/** The nonce of this response: styles that libraries add at run time carry it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);
