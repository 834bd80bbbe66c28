// Bytes to text and back, and the hashes and keys that everything here is made of.
const encoder = new TextEncoder();

export const utf8 = text => encoder.encode(text);

export const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));

export const base64 = bytes => btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(""));

export const fromBase64 = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** HKDF-SHA-256 over secret bytes. */
export async function hkdf(secret, salt, info, bytes) {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: utf8(info) }, key, bytes * 8));
}
