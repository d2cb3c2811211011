import java.io.File;
import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files against PDF/UA-1 and prints the rules they break. */
public class Check {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int bad = 0;
        for (String file : files) {
            try (var in = new FileInputStream(file);
                    var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                Set<String> broken = new TreeSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        broken.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage());
                    }
                }
                if (!result.isCompliant()) {
                    bad++;
                    System.out.println(new File(file).getName() + ": " + String.join("; ", broken));
                }
            }
        }
        System.out.println((files.length - bad) + " of " + files.length + " files keep every rule of PDF/UA-1");
        System.exit(bad == 0 ? 0 : 1);
    }
}
