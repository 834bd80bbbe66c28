// Seals a scan to the server: ephemeral ECDH on P-256, HKDF-SHA-256, AES-256-GCM. Once sealed, not even this device can open it again.
import { hkdf, joined, utf8 } from "./bytes.js";

const ECDH = { name: "ECDH", namedCurve: "P-256" };

/** 65 bytes of the ephemeral point, 12 of nonce, ciphertext and tag, bound to conference, device, sequence and id. */
export async function seal(serverPoint, conference, device, { sequence, id }, told) {
  const server = await crypto.subtle.importKey("raw", serverPoint, ECDH, false, []);
  const ephemeral = await crypto.subtle.generateKey(ECDH, false, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", ephemeral.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: server }, ephemeral.privateKey, 256);
  const key = await crypto.subtle.importKey("raw", await hkdf(shared, point, "laurel-seal-v1", 32), "AES-GCM", false, ["encrypt"]);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = utf8(`${conference}/${device}/${sequence}/${id}`);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData }, key, utf8(JSON.stringify(told)));
  return joined(point, nonce, new Uint8Array(sealed));
}
