package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of one text, for those of the other to be looked up in.
 *
 * @param whole every number at its value
 * @param bare the digits of those with a scale word, so that a scale word nobody knows is no alarm
 */
record Values(Set<BigDecimal> whole, Set<BigDecimal> bare) {

    /**
     * @param said numbers the text says without digits
     */
    static Values of(List<Quantity> quantities, Collection<BigDecimal> said) {
        Set<BigDecimal> whole = new HashSet<>(said);
        Set<BigDecimal> bare = new HashSet<>();
        for (Quantity quantity : quantities) {
            (quantity.scaled().isEmpty() ? whole : bare).addAll(quantity.readings());
            whole.addAll(quantity.scaled());
            quantity.partsReadings().forEach(whole::add);
        }
        return new Values(whole, bare);
    }

    /** Whether the text says the quantity, or every part of it; two million is not two billion. */
    boolean have(Quantity quantity) {
        boolean found = quantity.scaled().isEmpty()
                ? quantity.readings().stream().anyMatch(value -> whole.contains(value) || bare.contains(value))
                : quantity.scaled().stream().anyMatch(whole::contains)
                        || quantity.readings().stream().anyMatch(whole::contains);
        return found
                || (!quantity.parts().isEmpty() && quantity.parts().stream().allMatch(this::have));
    }
}
