package sisinfo.invoice;

/**
 * What is wrong with one value of the form.
 *
 * @param field as in the form: {@code number}, {@code items[2].quantity}
 * @param message what to do about it, in pt-BR
 * @param difference only figures that do not fit together; the person may accept it
 */
public record Problem(String field, String message, boolean difference) {}
