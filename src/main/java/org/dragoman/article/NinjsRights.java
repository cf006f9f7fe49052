package org.dragoman.article;

import org.jspecify.annotations.Nullable;

/** The rights of a ninjs item, or of a picture in it. */
final class NinjsRights {

    private NinjsRights() {}

    /** Editors' notes count too: that is where agencies write “not for translation” and “GERMANY OUT”. */
    static Rights of(NinjsItem item) {
        NinjsItem info = item.item("rightsinfo");
        return Rights.of(
                item.line("copyrightholder"),
                item.line("copyrightnotice"),
                item.line("usageterms"),
                info == null ? null : webAddress(info.line("linkedrights")),
                info == null ? null : info.raw("encodedrights"),
                item.line("ednote"));
    }

    private static @Nullable String webAddress(@Nullable String address) {
        return address != null && WebAddress.isWeb(address) ? address : null;
    }
}
