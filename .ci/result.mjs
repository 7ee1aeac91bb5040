// Prints the result of a test run, read from Vitest's JSON report: first what passed only at a second try, with its first
// failure, since that is a fault of the test or the program; then, on a line of its own, `12 passed, 0 failed`.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { assertionResults } of report.testResults) {
  for (const { fullName, status, failureMessages } of assertionResults) {
    if (status !== 'passed' || failureMessages.length === 0) continue;
    console.log(`Passed only when tried again: ${fullName}\n${failureMessages[0]}\n`);
  }
}
// A file that cannot be loaded holds no test that could fail, and is a failure all the same.
const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + broken.length} failed`);
