package convo.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a template says by itself: its markup without expressions, and the texts in those.
 *
 * @param markup with a space for each expression
 * @param literals the strings in expressions
 */
record TemplateText(StringBuilder markup, List<String> literals) {
  private static final Pattern CODE = Pattern.compile("@[a-z]+[\\w.]*\\(|\\$(?:unsafe)?\\{|!\\{");
  private static final Pattern WORD = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");
  private static final Pattern HEAD = Pattern.compile("@(?:import|param)\\b[^\\n]*");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:title|aria-label|alt|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** A literal that people would read: it begins large, or is more than one word. */
  private static final Pattern READ =
      Pattern.compile("\\p{Lu}.*\\p{Ll}.*|[^/:=\\-]*\\p{L} \\p{L}[^/:=\\-]*");

  static TemplateText of(String template) {
    var text = new TemplateText(new StringBuilder(), new ArrayList<>());
    text.template(template.replaceAll("(?s)<%--.*?--%>|<style>.*?</style>", ""), 0);
    return text;
  }

  List<String> words() {
    var words = new ArrayList<String>();
    literals.stream().filter(one -> READ.matcher(one).matches()).forEach(words::add);
    var said = SAID.matcher(markup);
    while (said.find()) {
      words.add(said.group(1).strip());
    }
    for (var piece : markup.toString().replaceAll("&#?\\w+;", " ").split("<[^>]*>|\\n", -1)) {
      var word = piece.strip();
      if (LETTER.matcher(word.replace("Convo", "")).find()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Reads markup until it ends or a backtick ends the block; answers where. */
  private int template(String text, int start) {
    var i = start;
    while (i < text.length() && text.charAt(i) != '`') {
      var rest = text.substring(i);
      var head = HEAD.matcher(rest);
      var code = CODE.matcher(rest);
      var word = WORD.matcher(rest);
      if (head.lookingAt()) {
        code(head.group(), 0);
        i += head.end();
      } else if (code.lookingAt()) {
        markup.append(' ');
        i = code(text, i + code.end());
      } else if (word.lookingAt()) {
        markup.append('\n');
        i += word.end();
      } else {
        markup.append(text.charAt(i++));
      }
    }
    return i;
  }

  /** Reads an expression until its bracket closes; answers what comes behind. */
  private int code(String text, int start) {
    var depth = 1;
    var i = start;
    while (i < text.length() && depth > 0) {
      var at = text.charAt(i);
      if (at == '"') {
        var end = text.indexOf('"', i + 1);
        literals.add(text.substring(i + 1, end));
        i = end;
      } else if (text.startsWith("@`", i)) {
        i = template(text, i + 2);
      } else if ("({[".indexOf(at) >= 0) {
        depth++;
      } else if (")}]".indexOf(at) >= 0) {
        depth--;
      }
      i++;
    }
    return i;
  }
}
