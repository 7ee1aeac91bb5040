// Prints the result of a test run, read from Vitest's JSON report, on a line of its own: `12 passed, 0 failed`.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A file that cannot be loaded holds no test that could fail, and is a failure all the same.
const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + broken.length} failed`);
