export { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
