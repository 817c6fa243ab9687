export { solveChallenge } from 'altcha-lib'
