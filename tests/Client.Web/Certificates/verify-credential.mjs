// Verifies what it reads from standard input as a stranger with npm's jose would: algorithm and issuer pinned, the bit of its status list read.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

const found = createRequire(process.argv[2]).resolve('jose');
const { createLocalJWKSet, jwtVerify } = await import(pathToFileURL(found));
const { credential, list, keys, issuer } = JSON.parse(readFileSync(0, 'utf8'));
const keySet = createLocalJWKSet(keys);
const pinned = { algorithms: ['ES256'], issuer, typ: 'JWT' };
const refused = async (token, options) => jwtVerify(token, keySet, options).then(() => false, () => true);

const own = await jwtVerify(credential, keySet, pinned);
const status = await jwtVerify(list, keySet, pinned);
const bits = gunzipSync(Buffer.from(status.payload.credentialSubject.encodedList.slice(1), 'base64url'));
const index = Number(own.payload.credentialStatus.statusListIndex);
const [head, body, signature] = credential.split('.');
const altered = Buffer.from(Buffer.from(body, 'base64url').toString().replace('OpenBadgeCredential', 'OpenBadgeCredentiaL')).toString('base64url');

console.log(JSON.stringify({
  header: own.protectedHeader,
  payload: own.payload,
  revoked: (bits[index >> 3] & (0x80 >> (index & 7))) !== 0,
  bits: bits.length * 8,
  otherIssuerRefused: await refused(credential, { ...pinned, issuer: 'https://elsewhere.example' }),
  otherAlgorithmRefused: await refused(credential, { ...pinned, algorithms: ['RS256'] }),
  alteredRefused: await refused(`${head}.${altered}.${signature}`, pinned),
}));
