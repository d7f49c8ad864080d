/** What happened in a run, as lines of {@code events.jsonl}, and what they add up to. */
package mongery.run.event;
