package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.article.NinjsMedia.Pictured;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The body of a ninjs item with its pictures at their places. HTML is preferred to plain text, which lacks links and
 * headings. A picture that the body shows stands there; of the others the first, or the one that is called the main one,
 * stands above the body and the rest below.
 */
final class NinjsBody {

    private static final List<BlockKind> WORDS = List.of(BlockKind.CAPTION, BlockKind.ALT_TEXT, BlockKind.CREDIT);

    private static final Set<String> MAIN = Set.of("", "main", "body", "text", "content", "story");

    private final List<Placed> placed = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private final List<Pictured> waiting;

    private NinjsBody(List<Pictured> pictures) {
        waiting = new ArrayList<>(pictures);
        pictures.forEach(pictured -> media.add(pictured.media()));
    }

    static NinjsBody of(NinjsItem item, List<Pictured> pictures, NinjsHead head) {
        NinjsBody body = new NinjsBody(pictures);
        NinjsText text = text(item);
        if (text != null) {
            body.place(text, head);
        }
        body.placeWaiting();
        body.sayLimitsOnce();
        return body;
    }

    List<Placed> placed() {
        return placed;
    }

    /** The item's pictures, and those that only its body has. */
    List<Media> media() {
        return media;
    }

    private static @Nullable NinjsText text(NinjsItem item) {
        List<NinjsText> bodies = item.texts("body", "bodies").stream()
                .filter(body -> !body.role().equals("nitf"))
                .toList();
        List<NinjsText> main =
                bodies.stream().filter(body -> MAIN.contains(body.role())).toList();
        List<NinjsText> candidates = main.isEmpty() ? bodies : main;
        return candidates.stream()
                .filter(NinjsText::html)
                .findFirst()
                .orElseGet(() -> candidates.stream().findFirst().orElse(null));
    }

    private void place(NinjsText text, NinjsHead head) {
        if (!text.html()) {
            placed.addAll(classified(PlainPassages.of(text.value()), head, false));
            return;
        }
        HtmlFragment html = HtmlFragment.of(text.value(), null, media.size());
        List<Placed> words = new ArrayList<>();
        String shown = null;
        for (Placed one : classified(html.passages(), head, true)) {
            String id = Markup.mediaOf(one.passage().markup());
            if (!Objects.equals(id, shown)) {
                addFigure(html.media(), shown, words);
                words.clear();
                shown = id;
            }
            if (id != null) {
                words.add(one);
            } else if (!isKnownFilm(one)) {
                placed.add(one);
            }
        }
        addFigure(html.media(), shown, words);
    }

    /** A player in the body shows one of the item's films, which then stands there. */
    private boolean isKnownFilm(Placed one) {
        if (one.kind() != BlockKind.OPAQUE) {
            return false;
        }
        List<String> shown = Jsoup.parseBodyFragment(one.passage().plain()).select("video, audio, source").stream()
                .map(player -> WebAddress.withoutQuery(player.attr("src")))
                .toList();
        Pictured known = waiting.stream()
                .filter(film -> addresses(film.media()).stream().anyMatch(shown::contains))
                .findFirst()
                .orElse(null);
        if (known != null) {
            waiting.remove(known);
            place(known, List.of());
        }
        return known != null;
    }

    private static List<Placed> classified(List<Passage> passages, NinjsHead head, boolean marked) {
        return new Body(passages, 0, head.has(BlockKind.BYLINE), false, marked).placed();
    }

    /** A figure of the body: one of the item's pictures, when the address is the same, else a picture of its own. */
    private void addFigure(List<Media> found, @Nullable String id, List<Placed> words) {
        for (Media figure : found) {
            if (figure.id().equals(id)) {
                Pictured known = waiting.stream()
                        .filter(one -> isSame(one.media(), figure))
                        .findFirst()
                        .orElse(null);
                waiting.remove(known);
                place(known == null ? own(figure) : known, words);
            }
        }
    }

    private static boolean isSame(Media one, Media other) {
        List<String> addresses = addresses(one);
        return addresses(other).stream().anyMatch(addresses::contains);
    }

    private static List<String> addresses(Media media) {
        return media.renditions().stream()
                .map(Rendition::href)
                .filter(Objects::nonNull)
                .map(WebAddress::withoutQuery)
                .toList();
    }

    private Pictured own(Media figure) {
        Media own = new Media(
                "m" + (media.size() + 1),
                figure.kind(),
                figure.name(),
                figure.uri(),
                figure.renditions(),
                figure.rights(),
                figure.sourceType(),
                figure.original());
        media.add(own);
        return new Pictured(own, List.of());
    }

    /** What the body says of a picture wins over what the association says. */
    private void place(Pictured pictured, List<Placed> inBody) {
        Media shown = pictured.media();
        List<Placed> words = new ArrayList<>();
        for (BlockKind kind : WORDS) {
            Stream.concat(inBody.stream(), pictured.words().stream())
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .ifPresent(one -> words.add(new Placed(kind, NinjsMedia.bound(one.passage(), shown))));
        }
        placed.addAll(orAddress(words, shown));
    }

    /** A picture without words has its place in the text all the same. */
    private static List<Placed> orAddress(List<Placed> words, Media media) {
        if (!words.isEmpty()) {
            return words;
        }
        String address = Stream.concat(addresses(media).stream(), Stream.ofNullable(media.uri()))
                .findFirst()
                .orElse(media.id());
        Passage passage = Passage.of(Passage.Form.OPAQUE, address);
        return List.of(new Placed(BlockKind.OPAQUE, NinjsMedia.bound(passage, media)));
    }

    private void placeWaiting() {
        Pictured first = waiting.stream()
                .filter(one -> isMain(one.media()))
                .findFirst()
                .orElseGet(() -> waiting.stream()
                        .filter(one -> one.media().kind() != Media.Kind.AUDIO)
                        .findFirst()
                        .orElse(null));
        for (Pictured pictured : waiting) {
            List<Placed> words = orAddress(pictured.words(), pictured.media());
            placed.addAll(pictured == first ? 0 : placed.size(), words);
        }
    }

    /** What a picture's rights do not allow stands at the first of its words, so that editors read it once. */
    private void sayLimitsOnce() {
        Set<String> said = new HashSet<>();
        placed.replaceAll(one -> {
            String id = Markup.mediaOf(one.passage().markup());
            return id == null || said.add(id) ? one : new Placed(one.kind(), NinjsMedia.bound(one.passage(), id));
        });
    }

    private static boolean isMain(Media media) {
        String name = media.name() == null ? "" : media.name().toLowerCase(Locale.ROOT);
        return name.contains("main") || name.contains("featur") || name.contains("lead");
    }
}
