/** What a preset asks for: data, method, training, evaluation, and the result to expect. */
package mongery.run.experiment;
