// What a badge's QR says: 233 decimal digits, 96 bytes, signed with ES256 in P1363 form. The layout stands in Domain/Attendees/BadgeToken.
import { fromHex, hex, hkdf, joined, utf8 } from "./bytes.js";

const PREFIX = utf8("laurel-badge-v1\0");
const ALPHABET = "23456789BCFGHJKLMNPRTVX";

// What the number keys make of the digits 0 to 9 where Windows' own Vietnamese keyboard is on.
const VIETNAMESE_DIGITS = "đăâêô\u0300\u0309\u0303\u0301\u0323";

/** A text in which every letter that a Vietnamese keyboard makes of a digit is that digit again. */
export const asDigits = text => Array.from(text.toLowerCase(), letter => VIETNAMESE_DIGITS.includes(letter) ? VIETNAMESE_DIGITS.indexOf(letter) : letter).join("");

/** The token in a scanned text; null for anything that is none. */
export function readToken(text) {
  if (!/^71[0-9]{231}$/.test(text)) return null;
  const number = BigInt(text.slice(2)).toString(16).padStart(192, "0");
  if (number.length > 192) return null;
  const bytes = fromHex(number);
  if (bytes[0] !== 1) return null;
  return {
    keyId: bytes[1],
    tag: hex(bytes.subarray(2, 6)),
    secret: bytes.subarray(16, 32),
    signed: bytes.subarray(0, 32),
    signature: bytes.subarray(32, 96),
  };
}

/** Whether the signature is good under one of the public keys (CryptoKey by key id). */
export async function isSigned(token, keys) {
  const key = keys[token.keyId];
  return key !== undefined
    && crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, token.signature, joined(PREFIX, token.signed));
}

export const importPublicKey = spki => crypto.subtle.importKey("spki", spki, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);

/** What the badge's secret opens: its lookup in the pack, in hex, and the key of its card. */
export async function openerOf(token) {
  const both = await hkdf(token.secret, fromHex(token.tag), "laurel-card-v1", 48);
  const key = await crypto.subtle.importKey("raw", both.subarray(16), "AES-GCM", false, ["decrypt"]);
  return { lookup: hex(both.subarray(0, 16)), key };
}

/** A card in the clear: who it is, the seat, the role, and the numbers of areas for which the person is named. */
export async function openCard(key, sealed, version, lookup) {
  const bound = new Uint8Array(8);
  new DataView(bound.buffer).setBigInt64(0, BigInt(version));
  const plain = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: sealed.subarray(0, 12), additionalData: joined(bound, fromHex(lookup)) }, key, sealed.subarray(12));
  const [honorific, name, position, unit, seat, id, code, role, areas = ""] = JSON.parse(new TextDecoder().decode(plain));
  return { honorific, name, position, unit, seat, id, code, role, areas: areas.split(" ").map(Number) };
}

/** A typed code as it is printed, XXXX-XXXX; null where its check character says that it was mistyped. */
export function readTyped(text) {
  const bare = text.toUpperCase().replace(/[\s-]/g, "");
  if (bare.length !== 8) return null;
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = ALPHABET.indexOf(bare[i]);
    if (value < 0) return null;
    sum += (i + 1) * value;
  }
  return sum % 23 === 0 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : null;
}
