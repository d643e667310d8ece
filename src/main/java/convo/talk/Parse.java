package convo.talk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules of a grammar find in one text. Each rule looks once at each place. */
final class Parse {
  private static final int WIDEST_GAP = 7;

  /** Where a phrase may end, and what was found on the way. */
  private record Way(int end, List<Sense> senses) {}

  /** What one rule has found where it has looked. */
  private record Looked(BitSet at, List<List<Found>> found) {}

  private final Grammar grammar;
  private final List<TextPiece> tokens;
  private final Now now;
  private final Map<String, Looked> found = new HashMap<>();

  Parse(Grammar grammar, List<TextPiece> tokens, Now now) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.now = now;
  }

  /** Everything that the rules of a name find here, each end once. */
  List<Found> at(String name, int begin) {
    if (begin >= tokens.size() || grammar.rules(name, tokens.get(begin)).isEmpty()) {
      return List.of();
    }
    var looked =
        found.computeIfAbsent(
            name,
            key ->
                new Looked(
                    new BitSet(), new ArrayList<>(Collections.nCopies(tokens.size(), List.of()))));
    if (!looked.at().get(begin)) {
      looked.at().set(begin);
      looked.found().set(begin, look(name, begin));
    }
    return looked.found().get(begin);
  }

  /** The longest of what the rules find, from left to right, none in another. */
  List<Found> along(List<String> names) {
    var chosen = new ArrayList<Found>();
    var begin = 0;
    while (begin < tokens.size()) {
      var longest = longest(names, begin);
      chosen.addAll(longest);
      begin = longest.isEmpty() ? begin + 1 : longest.getFirst().end();
    }
    return chosen;
  }

  private List<Found> longest(List<String> names, int begin) {
    List<Found> longest = List.of();
    for (var name : names) {
      for (var one : at(name, begin)) {
        longest =
            longest.isEmpty() || one.length() > longest.getFirst().length()
                ? List.of(one)
                : longest;
      }
    }
    return longest;
  }

  /** Those that explain most of the text together, and of these the fewest. */
  List<Found> covering(List<String> names) {
    var size = tokens.size();
    var worth = new int[size + 1];
    var first = new ArrayList<List<Found>>(Collections.nCopies(size + 1, List.of()));
    for (var begin = size - 1; begin >= 0; begin--) {
      worth[begin] = worth[begin + 1];
      for (var name : names) {
        for (var finding : at(name, begin)) {
          var sum = finding.length() * 100 - 1 + worth[finding.end()];
          if (sum > worth[begin]) {
            worth[begin] = sum;
            first.set(begin, List.of(finding));
          }
        }
      }
    }
    var chosen = new ArrayList<Found>();
    for (var at = 0; at < size; ) {
      var here = first.get(at);
      chosen.addAll(here);
      at = here.isEmpty() ? at + 1 : here.getFirst().end();
    }
    return chosen;
  }

  private List<Found> look(String name, int begin) {
    var rules = grammar.rules(name, tokens.get(begin));
    var findings = new ArrayList<Found>();
    for (var rule : rules) {
      for (var way : ways(rule.phrase(), begin)) {
        if (way.end() > begin && findings.stream().noneMatch(one -> one.end() == way.end())) {
          rule.meaning()
              .of(way.senses(), now)
              .ifPresent(sense -> findings.add(new Found(begin, way.end(), sense)));
        }
      }
    }
    return findings;
  }

  private List<Way> ways(Phrase phrase, int begin) {
    return switch (phrase) {
      case Phrase.Literal literal ->
          begin < tokens.size() && tokens.get(begin).text().equals(literal.text())
              ? List.of(new Way(begin + 1, List.of()))
              : List.of();
      case Phrase.Reference reference -> {
        var ways = new ArrayList<Way>();
        for (var one : at(reference.rule(), begin)) {
          ways.add(new Way(one.end(), List.of(one.sense())));
        }
        yield ways;
      }
      case Phrase.Choice choice -> {
        var ways = new ArrayList<Way>();
        for (var way : choice.ways()) {
          ways.addAll(ways(way, begin));
        }
        yield ways;
      }
      case Phrase.Gap _ -> gap(begin);
      case Phrase.Sequence sequence -> {
        var ways = List.of(new Way(begin, List.of()));
        for (var part : sequence.parts()) {
          ways = ways.isEmpty() ? ways : continued(ways, part);
        }
        yield ways;
      }
    };
  }

  private List<Way> continued(List<Way> ways, Phrase part) {
    var further = new ArrayList<Way>();
    for (var way : ways) {
      for (var next : ways(part, way.end())) {
        further.add(joined(way, next));
      }
    }
    return further;
  }

  private List<Way> gap(int begin) {
    var ways = new ArrayList<Way>();
    var end = begin;
    ways.add(new Way(end, List.of()));
    while (end < tokens.size() && end - begin < WIDEST_GAP && !tokens.get(end).isBreak()) {
      end++;
      ways.add(new Way(end, List.of()));
    }
    return ways;
  }

  private static Way joined(Way way, Way next) {
    if (next.senses().isEmpty()) {
      return new Way(next.end(), way.senses());
    }
    var senses = new ArrayList<>(way.senses());
    senses.addAll(next.senses());
    return new Way(next.end(), senses);
  }
}
