/**
 * How far a trained method is from what is known: discrete counterparts, Gaussian closed forms, the
 * best value of the objective.
 */
package mongery.eval.truth;
